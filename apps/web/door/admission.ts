// A page from the cache is sent at once, so what adds up here is being made or waits for the API. Searches are always made, and
// have a part of their own: however many there are, the pages of everybody go on.
const mostPages = 400;
const mostSearches = 200;

/** Counts what is being answered, and says when no more is let in. */
export class Admission {
  #pages = 0;
  #searches = 0;

  /** Takes a place for a page; answers how to give it back, or null when all are taken. */
  enter(url: string): (() => void) | null {
    const search = /^\/(?:en|ne)\/search(?:$|\?)/.test(url);
    if (search ? this.#searches >= mostSearches : this.#pages >= mostPages) return null;
    if (search) this.#searches += 1;
    else this.#pages += 1;
    return () => {
      if (search) this.#searches -= 1;
      else this.#pages -= 1;
    };
  }
}
