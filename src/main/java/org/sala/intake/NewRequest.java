package org.sala.intake;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A request as it comes in. Words and names go to the case file only.
 *
 * @param priority null means the usual priority
 * @param receivedAt when it was put to the administration; null means now
 * @param respondent against whom it is; null means against nobody
 * @param answer given if the request was answered at the meeting itself (R18)
 * @param posts the public comments it was put in; null means none
 */
@Schema(name = "NewRequest")
public record NewRequest(
    @NotNull Channel channel,
    @NotBlank @Size(max = 20) String category,
    Priority priority,
    @NotBlank @Size(max = 10) String placeCode,
    @Size(max = 200) @PlainText String placeDetail,
    @NotBlank @Size(max = 200) @PlainText String subject,
    @NotBlank @Size(max = 10000) @PlainText(lines = true) String narrative,
    OffsetDateTime receivedAt,
    @NotNull @Valid NewRequester requester,
    @Valid NewRespondent respondent,
    @Valid MeetingAnswer answer,
    @JsonInclude(NON_NULL) @Size(max = 5000) List<@NotNull @Valid Post> posts) {

  public enum Channel {
    WALK_IN,
    LETTER,
    PHONE,
    FORUM,
    LOCAL_VISIT,
    FACEBOOK,
    TELEGRAM,
    ONLINE
  }

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

  public record NewRequester(
      @NotNull RequesterKind kind,
      @Size(max = 200) @PlainText String organisation,
      @Size(max = 200) @PlainText String name,
      @Size(max = 40) @Pattern(regexp = "[0-9០-៩+ ()/-]*", message = "{sala.phone}") String phone,
      @Size(max = 200) @Email String email,
      boolean confidential,
      @JsonInclude(NON_NULL) Gender gender) {}

  public record NewRespondent(
      @NotNull RespondentKind kind,
      @Size(max = 200) @PlainText String name,
      @Size(max = 20) String unit) {}

  public record MeetingAnswer(
      @NotBlank @Size(max = 4000) @PlainText(lines = true) String text,
      @NotBlank @Size(max = 200) @PlainText String by) {}
}
