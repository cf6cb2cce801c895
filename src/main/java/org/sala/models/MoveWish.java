package org.sala.models;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.sala.language.Text;

/** Which cases are to follow a change. */
record MoveWish(
    @NotNull @Text @Size(max = 64) String process,
    @Min(1) int version,
    @NotNull @Text @Size(max = 2000) String reason) {}
