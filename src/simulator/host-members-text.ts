import { hostClasses } from './objects/host-classes';
import type { HostClass } from './objects/base/host-class';

const intro = `# Members of the host simulator

What the workbench's Excel knows of the object model, by class. Anything else answers with the error \`ApiNotFound\` and the member's name. Written by \`npx tsx scripts/host-members.mjs\`; a test fails when it is out of date.
`;

/** Writes the list of supported members as a page of the documentation. */
export function hostMembersText(): string {
  return [intro, ...supportedMembers().map(classText)].join('\n');
}

function classText({ className, readable, writable, objects, methods }: SupportedClass): string {
  const lines = [
    ['Read', readable],
    ['Written', writable],
    ['Objects', objects],
    ['Methods', methods],
  ] as const;
  const memberLines = lines
    .filter(([, names]) => names.length > 0)
    .map(([what, names]) => `- ${what}: ${names.map(clientName).join(', ')}`);
  return `## ${className}\n\n${memberLines.join('\n')}\n`;
}

/** The protocol capitalises names, the library does not. */
function clientName(name: string): string {
  return `\`${name.charAt(0).toLowerCase()}${name.slice(1)}\``;
}

export interface SupportedClass {
  readonly className: string;
  /** Names as in the protocol, capitalised. */
  readonly readable: readonly string[];
  readonly writable: readonly string[];
  readonly objects: readonly string[];
  readonly methods: readonly string[];
}

/** Lists what the host simulator supports; every other member answers `ApiNotFound`. */
export function supportedMembers(): readonly SupportedClass[] {
  return Object.entries(hostClasses).map(([className, table]) => {
    const { get = {}, set = {}, navigate = {}, call = {}, item } = table as HostClass<never>;
    return {
      className,
      readable: Object.keys(get).sort(),
      writable: Object.keys(set).sort(),
      objects: Object.keys(navigate).sort(),
      methods: [...Object.keys(call), ...(item && !call['GetItem'] ? ['GetItem'] : [])].sort(),
    };
  });
}
