package org.plenary.output;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An output: its checksum, and where it is staged unless it is on disk already. */
record MadeOutput(String sum, Stage stage, @Nullable Path staged) {}
