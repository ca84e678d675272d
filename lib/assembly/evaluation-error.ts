/** A value that cannot be computed. `place` is the path below the value that evaluation began with. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
  readonly place: string;

  constructor(place: string, message: string) {
    super(message);
    this.place = place;
  }
}
