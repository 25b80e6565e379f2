/** Nothing is pushed to an app in a browser. */
export const PushPlace = () => null;
