/**
 * Floor 1: problems as data. The door is {@link org.plenary.diagnostic.Diagnostics}; the one list
 * of everything that can be wrong is {@link org.plenary.diagnostic.Rule}.
 */
@NullMarked
package org.plenary.diagnostic;

import org.jspecify.annotations.NullMarked;
