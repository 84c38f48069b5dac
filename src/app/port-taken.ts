import { Refusal } from "../store/refusal.ts";
import type { Config } from "./config.ts";

/** Gives the server that `listen` starts; throws a Refusal that names the port where the port cannot be had. */
export async function refusePort<T>(config: Config, listen: () => Promise<T>): Promise<T> {
  try {
    return await listen();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") {
      throw new Refusal(
        {
          da: `Port ${config.port} på ${config.host} bruges af et andet program. Stop det, eller sæt PORT til en anden port (0: en ledig).`,
          en: `Port ${config.port} on ${config.host} is used by another program. Stop it, or set PORT to another port (0: a free one).`,
        },
        { cause },
      );
    }
    if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new Refusal(
        {
          da: `Der kan ikke lyttes på ${config.host}, port ${config.port} (${code}). Sæt HOST til en adresse, maskinen har, og PORT til 1024 eller højere.`,
          en: `${config.host}, port ${config.port}, cannot be listened on (${code}). Set HOST to an address of this machine, and PORT to 1024 or above.`,
        },
        { cause },
      );
    }
    throw cause;
  }
}
