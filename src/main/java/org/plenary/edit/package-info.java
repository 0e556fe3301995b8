/**
 * Floor 12: an author's files, changed on request. The door to the addresses that an archive has
 * promised is {@link org.plenary.edit.LedgerFile}.
 */
@NullMarked
package org.plenary.edit;

import org.jspecify.annotations.NullMarked;
