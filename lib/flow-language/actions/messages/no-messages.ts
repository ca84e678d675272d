export const NO_MESSAGES = 'messages cannot be sent here';
