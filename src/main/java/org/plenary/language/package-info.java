/**
 * Floor 5: the texts of the interface, dates and places in words, and an event in one sentence. The
 * door is {@link org.plenary.language.Messages}. Names of months come from the message files and
 * not from the JDK, whose locale data differ between versions.
 */
@NullMarked
package org.plenary.language;

import org.jspecify.annotations.NullMarked;
