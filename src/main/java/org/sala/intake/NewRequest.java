package org.sala.intake;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.sala.language.Phone;
import org.sala.language.PlainText;
import org.sala.language.Text;
import org.sala.request.Channel;

/**
 * A request as it comes in. Words and names go to the case file only.
 *
 * @param priority null means the usual priority
 * @param receivedAt when it was put to the administration; null means now
 * @param respondent against whom it is; null means against nobody
 * @param answer given if the request was answered at the meeting itself (R18)
 * @param posts the public comments it was put in; null means none
 * @param call the call it was put in; null means none, or that nothing is known of it
 * @param matter the kind of matter within the category; null means none, or that it is not known
 */
@Schema(name = "NewRequest")
public record NewRequest(
    @NotNull Channel channel,
    @NotNull @Text @Size(max = 20) String category,
    Priority priority,
    @NotNull @Text @Size(max = 10) String placeCode,
    @Size(max = 200) @PlainText String placeDetail,
    @NotNull @Text @Size(max = 200) @PlainText String subject,
    @NotNull @Text @Size(max = 10000) @PlainText(lines = true) String narrative,
    OffsetDateTime receivedAt,
    @NotNull @Valid NewRequester requester,
    @Valid NewRespondent respondent,
    @Valid MeetingAnswer answer,
    @JsonInclude(NON_NULL) @Size(max = 5000) List<@NotNull @Valid Post> posts,
    @JsonInclude(NON_NULL) @Valid Call call,
    @JsonInclude(NON_NULL) @Size(max = 20) String matter) {

  public enum Priority {
    URGENT,
    HIGH,
    NORMAL,
    LOW
  }

  public enum RequesterKind {
    CITIZEN,
    UNION,
    ASSOCIATION,
    COMMUNITY,
    NGO,
    UNKNOWN
  }

  public enum Gender {
    FEMALE,
    MALE,
    OTHER
  }

  public enum RespondentKind {
    NONE,
    PERSON,
    COMPANY,
    AUTHORITY
  }

  /**
   * A call (R09).
   *
   * @param at when it was
   * @param from the number it came from; null if it was not shown
   */
  public record Call(@NotNull OffsetDateTime at, @Size(max = 40) @Phone String from) {}

  @SomebodyAsks
  public record NewRequester(
      @NotNull RequesterKind kind,
      @Size(max = 200) @PlainText String organisation,
      @Size(max = 200) @PlainText String name,
      @Size(max = 40) @Phone String phone,
      @Size(max = 200) @Email String email,
      boolean confidential,
      @JsonInclude(NON_NULL) Gender gender) {}

  public record NewRespondent(
      @NotNull RespondentKind kind,
      @Size(max = 200) @PlainText String name,
      @Size(max = 20) String unit) {}

  public record MeetingAnswer(
      @NotNull @Text @Size(max = 4000) @PlainText(lines = true) String text,
      @NotNull @Text @Size(max = 200) @PlainText String by) {}
}
