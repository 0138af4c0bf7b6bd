/** Under which kind files of plans are kept among all imports. */
export const planFileKind = 'plans';
