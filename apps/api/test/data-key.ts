/** The key under which tests encrypt, in the form of `PERSONAL_DATA_KEYS`. */
export const testDataKey = `test:${Buffer.alloc(32, 'a key of tests').toString('base64')}`;
