package org.sala.language;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a person does what they do, in their own words. */
public record Reason(@NotNull @Text @Size(max = 2000) String reason) {}
