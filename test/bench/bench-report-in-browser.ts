export async function benchReportInBrowser(): Promise<void> {}
