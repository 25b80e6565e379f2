import type { Language } from '@thulubazaar/nepal/digits';
import compile from 'icu-minify/compile';
import en from '../en.json' with { type: 'json' };
import ne from '../ne.json' with { type: 'json' };
import type { CompiledMessages, Namespace } from './create-translate.ts';

type Compiled = CompiledMessages[string];

const sources: Record<Language, Record<Namespace, Readonly<Record<string, string>>>> = { en, ne };

// Each is parsed once in the life of a process. As plain JSON, for it travels.
const known: Record<Language, Map<Namespace, CompiledMessages>> = { en: new Map(), ne: new Map() };

function compileAll(lang: Language, namespace: Namespace): CompiledMessages {
  const entries = Object.entries(sources[lang][namespace]).map(([key, text]): [string, Compiled] => [
    `${namespace}.${key}`,
    JSON.parse(JSON.stringify(compile(text))),
  ]);
  return Object.fromEntries(entries);
}

function ofNamespace(lang: Language, namespace: Namespace): CompiledMessages {
  const compiled = known[lang].get(namespace) ?? compileAll(lang, namespace);
  known[lang].set(namespace, compiled);
  return compiled;
}

/** The messages of some namespaces, or of all, ready for `createTranslate`; a server or a build makes them. */
export function compiledMessages(
  lang: Language,
  namespaces: readonly Namespace[] = Object.keys(en) as Namespace[],
): CompiledMessages {
  return Object.assign({}, ...namespaces.map((namespace) => ofNamespace(lang, namespace)));
}
