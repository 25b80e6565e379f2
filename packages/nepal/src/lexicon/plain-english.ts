/** Words of English listings that mean no thing: none is taken for a word of the lexicon that only sounds like it. */
export const plainEnglish: ReadonlySet<string> = new Set(
  `able about anya call calls body fully calm males above across actual add after again against ago all allow almost alone along already also although always am among amount
  another answer any anyone anything appear apply arrive ask away back base bear became because become been before began begin behind being
  below beside best better between beyond both bottom bought bring broke build built busy call came can cannot care carry case
  catch caught cause center century certain chance change check choose clear close come common consider contain cost could course
  cut daily deal dear decide deep detail did differ different does done doubt down draw drive drop during each early easy either else
  enough enter equal even ever every exact except expect fact fair fall fare far feel fell felt few fill final fine finish first fit five
  follow forget form forth forward four front gave general get give given glad go goes gone got great grew ground group grow
  had happen hardly has have he head hear heard held her here high him his hold hope how however huge idea if important
  include inform inside instead interest into issue itself join just keep kept kind knew know known lack laid last late later latest
  laugh lay lead least leave left length less let level lie life like line listen little live lived look lot love low made
  main make many mark matter may maybe mean meant meet mention met might mile mind mine minute miss moment more most move much must myself
  name necessary neither never next nine no nobody nor not nothing notice now object obtain occur off often oh once one
  onto open order other others ought our ours out over own owned page pass past pay per perhaps place plan play please plenty point poor
  position possible prefer present proper proud prove provide pull put quite raise ran rather reach read ready real really reason
  receive recent remain remember reply rest result return right rise run said same save saw say seem seen send sent serious serve
  seven several shall she should show side sign since sit six slow so some someone something soon sort space speak special
  spend spent stand start state step still stood stop such suddenly sure system take taken talk taste team tell ten than
  thank their them then there these they thick think thought three through thus till time told too took total toward trade tried
  true trust try turn two under understand unique unless until up upon us use usual value various very visit wait walk warm was
  way well went were what when where whether which while who whole whom whose why will wish with within without woke word wore worn worth
  would write wrong wrote yes yet you young your yourself`.split(/\s+/),
);
