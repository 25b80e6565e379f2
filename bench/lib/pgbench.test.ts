import { expect, test } from 'vitest';
import { scriptOf } from './pgbench.ts';

test('numbers and ranges become variables, words become literals', () => {
  const script = scriptOf({
    text: 'select *\n  from t where a = $1 and b < $2 and doc @@ $3::tsquery and b > $2',
    values: [7, { from: 1, to: 9 }, "o'clock"],
  });
  expect(script).toBe(
    "\\set v1 7\n\\set v2 random(1, 9)\nselect * from t where a = :v1 and b < :v2 and doc @@ 'o''clock'::tsquery and b > :v2;\n",
  );
});

test('one of several numbers is drawn for every run', () => {
  expect(scriptOf({ text: 'select $1', values: [{ oneOf: [4, 8, 15] }] })).toBe(
    '\\set draw random(0, 2)\n\\set v1 case when :draw = 1 then 8 when :draw = 2 then 15 else 4 end\nselect :v1;\n',
  );
});

test('no colon of a word or list is taken for a variable', () => {
  const script = scriptOf({
    text: 'select $1::tsquery, $2::text[], $3::int[]',
    values: ['room:AB | o\\k', ['condition=new', 'like new'], [4, 8]],
  });
  expect(script).toBe(
    `select E'room\\x3aAB | o\\\\k'::tsquery, '{"condition=new","like new"}'::text[], '{4,8}'::int[];\n`,
  );
});
