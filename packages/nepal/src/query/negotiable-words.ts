/** What says that a price is negotiable, in queries and behind a price in a form. */
export const negotiableWords: readonly string[] =
  'negotiable|nego|molmolai|mol molai|मोलमोलाइ|मोलमोलाई|मोल मोलाइ|negociable|bargain|bargaining|milaune|मिलाउने'.split(
    '|',
  );
