/** Floor 13: arguments in, exit code and report out. The door is {@link org.plenary.cli.Main}. */
@NullMarked
package org.plenary.cli;

import org.jspecify.annotations.NullMarked;
