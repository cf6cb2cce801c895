package org.sala.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.sala.language.PlainText;
import org.sala.language.Text;
import org.sala.request.Channel;

/**
 * A public comment as it was written (R48). Its author is a requester, who may be reached by
 * nothing but the comment.
 *
 * @param permalink its https address, see {@link Channel#hasPermalink}
 * @param author the name the comment is signed with, null if it is not
 * @param postedAt null if unknown
 */
@Schema(name = "Post")
public record Post(
    @NotNull @Size(max = 500) @Permalink String permalink,
    @Size(max = 200) @PlainText String author,
    @NotNull @Text @Size(max = 10000) @PlainText(lines = true) String text,
    OffsetDateTime postedAt) {}
