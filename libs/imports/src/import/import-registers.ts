import { Injectable } from '@nestjs/common';
import { importProblem } from '../imports.problems';
import type { ImportRegister } from './import-register';

/** The registers of all contexts, filled at boot. */
@Injectable()
export class ImportRegisters {
  private readonly byName = new Map<string, ImportRegister>();

  register<Values extends object, Plan>(register: ImportRegister<Values, Plan>): void {
    if (this.byName.has(register.name)) throw new Error(`import register '${register.name}' is registered twice`);
    this.byName.set(register.name, register);
  }

  /** Throws `import-register-unknown` (422). */
  named(name: string): ImportRegister {
    const register = this.byName.get(name);
    if (!register) throw importProblem('import-register-unknown', { register: name, known: this.names().join(', ') });
    return register;
  }

  names(): string[] {
    return [...this.byName.keys()];
  }
}
