/** A story that fails is lived once more, on a page of its own, and both are told: three browsers on two cores may be late without being wrong. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
