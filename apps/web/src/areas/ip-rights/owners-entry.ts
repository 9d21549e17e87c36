/** One owner as a form holds it: an enterprise of the register, or an outside party by its name. */
export interface OwnerEntry {
  enterpriseId: string;
  name: string;
  /** Percent; undefined without agreed shares. */
  share?: number;
}

export const blankOwner = (): OwnerEntry => ({ enterpriseId: '', name: '' });

export const isNamed = ({ enterpriseId, name }: OwnerEntry): boolean => enterpriseId !== '' || name.trim() !== '';

/** What is sent: those who are named, each by its record where it has one. */
export const ownersBody = (entries: readonly OwnerEntry[]) =>
  entries
    .filter(isNamed)
    .map(({ enterpriseId, name, share }) => ({ ...(enterpriseId ? { enterpriseId } : { name: name.trim() }), share }));
