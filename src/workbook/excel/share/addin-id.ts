/** The id of the add-in in its manifest, by which a workbook remembers its pane. */
export const ADDIN_ID = 'd817a018-b43a-44d0-9b46-ca4d2d962a21';
