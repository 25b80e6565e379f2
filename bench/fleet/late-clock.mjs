// Loaded before a program: its clock is an hour ahead of everybody else's.
const RealDate = Date;
const ahead = 3_600_000;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead);
    else super(...given);
  }
  static now() {
    return RealDate.now() + ahead;
  }
};
