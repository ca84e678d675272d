/** Says a text with the browser's voice and calls back when it is over; without a voice for it, nothing is said and `done` is never called. */
export function say(text: string, language: string, done: () => void): void {
  const synthesis = window.speechSynthesis;
  if (!synthesis || synthesis.getVoices().length === 0) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = language;
  utterance.onend = done;
  synthesis.speak(utterance);
}

export const silence = (): void => window.speechSynthesis?.cancel();
