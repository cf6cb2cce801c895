package org.sala.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.sala.language.Phone;
import org.sala.language.PhoneNumber;
import org.sala.language.Text;
import org.sala.language.TypedName;
import org.sala.language.VisibleText;
import org.sala.meeting.Organisations.Organisation;
import org.sala.people.Denied;
import org.sala.people.Provisioning;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The directory of organisations over HTTP; the desk keeps it (R12). */
@RestController
class OrganisationController {

  private final Organisations organisations;
  private final MeetingAccess access;
  private final Provisioning provisioning;

  OrganisationController(
      Organisations organisations, MeetingAccess access, Provisioning provisioning) {
    this.organisations = organisations;
    this.access = access;
    this.provisioning = provisioning;
  }

  /** An organisation as it is to be. Who follows its meetings, an administrator says. */
  record OrganisationChange(
      @NotNull @Text @Pattern(regexp = "NGO|UNION|ASSOCIATION|COMMUNITY|OTHER") String kind,
      @NotNull @Valid TypedName name,
      @Size(max = 40) @Phone String phone,
      @Size(max = 200) @Email String email,
      boolean registered,
      boolean active) {}

  /** Whose members follow the meetings of an organisation. */
  record Convenor(@NotNull @Text @Pattern(regexp = "convenor-[a-z0-9-]{2,40}") String group) {}

  /** Lets the members of a group follow the meetings of an organisation; administrators may. */
  @PutMapping("/api/organisations/{code}/convenor")
  ResponseEntity<Void> convenor(@PathVariable String code, @RequestBody @Valid Convenor convenor) {
    if (!organisations.convenor(code, convenor.group())) {
      return ResponseEntity.notFound().build();
    }
    provisioning.convenors(convenor.group());
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/api/organisations")
  List<Organisation> all(Principal user) {
    if (!access.isOfOffice(user.getName())) {
      throw new Denied("meeting.directory-not-for-you");
    }
    return organisations.active();
  }

  @PutMapping("/api/organisations/{code}")
  void put(
      @PathVariable @Pattern(regexp = "[A-Z0-9-]{2,20}") String code,
      @RequestBody @Valid OrganisationChange change,
      Principal user) {
    access.desk(user.getName());
    organisations.put(
        new Organisation(
            code,
            change.kind(),
            change.name().kept(),
            PhoneNumber.kept(change.phone()),
            VisibleText.orNull(change.email()),
            change.registered(),
            organisations.convenorGroup(code).orElse(null),
            change.active()));
  }
}
