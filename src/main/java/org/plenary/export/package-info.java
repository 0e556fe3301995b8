/**
 * Floor 9: the archive as data, and what hosts, search engines and browsers read beside the pages.
 * Each door plans its files, which are made in the second pass.
 */
@NullMarked
package org.plenary.export;

import org.jspecify.annotations.NullMarked;
