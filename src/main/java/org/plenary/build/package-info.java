/** Floor 11: the pipeline on one screen. The door is {@link org.plenary.build.Build}. */
@NullMarked
package org.plenary.build;

import org.jspecify.annotations.NullMarked;
