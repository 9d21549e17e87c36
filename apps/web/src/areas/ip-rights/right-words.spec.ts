import { eventsFor } from './right-words';
import { rightKinds } from './types';

describe('what can be recorded of a right', () => {
  it('is a grant for patents alone, a registration for all others, and never a transfer', () => {
    const granted = rightKinds.filter((kind) => eventsFor(kind).includes('granted'));
    const registered = rightKinds.filter((kind) => eventsFor(kind).includes('registered'));
    expect(granted).toEqual(['invention', 'utility-model', 'design']);
    expect(registered).toEqual(['trademark', 'copyright', 'software-copyright', 'gi']);
    expect(rightKinds.filter((kind) => eventsFor(kind).includes('renewed'))).toEqual(['trademark']);
    expect(rightKinds.some((kind) => eventsFor(kind).includes('transferred'))).toBe(false);
  });
});
