package org.sala.signon;

import static com.unboundid.ldap.sdk.ModificationType.ADD;
import static com.unboundid.ldap.sdk.ModificationType.DELETE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sala.signon.DirectoryEntries.PASSWORD;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.office.OfficeSettings;
import org.sala.people.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("Of the people of a directory")
class DirectoryTest {

  private static final String STEP = "Activity_ExamineRequest";

  @TempDir Path folder;
  @Autowired Office office;
  @Autowired OfficeSettings ofOffice;
  @Autowired IdentityService identity;
  @Autowired Staff staff;
  @Autowired SignedOnPeople people;
  @Autowired Placements placements;
  @Autowired JdbcTemplate jdbc;
  private MemoryDirectory directory;
  private DirectoryPeople arrivals;

  @BeforeEach
  void aDirectory() throws Exception {
    directory = new MemoryDirectory();
    var table = Files.writeString(folder.resolve("groups.csv"), DirectoryEntries.table());
    var settings = DirectoryEntries.settings(directory.address(), table);
    arrivals =
        new DirectoryPeople(settings, new MappedGroups(settings, ofOffice), people, placements);
  }

  @AfterEach
  void nobodyStays() {
    directory.close();
    ClockUtil.reset();
    for (var account : new String[] {"sopheap", "veasna", "stranger"}) {
      identity.deleteUser(account);
    }
    jdbc.update("delete from signed_on_person");
  }

  @Test
  @DisplayName("one with the right password comes in with the groups that the table says, no other")
  void comes() {
    assertThat(arrivals.comes("sopheap", "another password")).isFalse();
    assertThat(arrivals.comes("sopheap", "")).isFalse();
    assertThat(arrivals.comes("s*", PASSWORD)).isFalse();
    assertThat(arrivals.comes("nobody", PASSWORD)).isFalse();
    assertThat(identity.createUserQuery().userId("sopheap").count()).isZero();
    assertThat(arrivals.comes("sopheap", PASSWORD)).isTrue();
    assertThat(staff.groupsOf("sopheap")).containsExactly("labour-officers");
    assertThat(staff.nameOf("sopheap")).isEqualTo("Sopheap Chan");
    assertThat(arrivals.comes("stranger", PASSWORD)).as("has no group of the table").isFalse();
    assertThat(identity.createUserQuery().userId("stranger").count()).isZero();
    assertThat(identity.checkPassword("sopheap", PASSWORD)).as("Sala keeps no password").isFalse();
  }

  @Test
  @DisplayName("nobody administers Sala and sees cases, in whichever groups they are")
  void notBoth() throws Exception {
    assertThat(arrivals.comes("veasna", PASSWORD)).isFalse();
    assertThat(staff.groupsOf("veasna")).isEmpty();
    DirectoryEntries.member(directory.entries(), DELETE, "labour examiners", "veasna");
    assertThat(arrivals.comes("veasna", PASSWORD)).isTrue();
    assertThat(staff.groupsOf("veasna")).containsExactly("camunda-admin");
    DirectoryEntries.member(directory.entries(), ADD, "labour examiners", "veasna");
    arrivals.look();
    assertThat(staff.groupsOf("veasna")).as("at the next look").isEmpty();
  }

  @Test
  @DisplayName("one who lost a group is out at the next look, and what they took goes back")
  void lost() throws Exception {
    var number = atWork();
    DirectoryEntries.member(directory.entries(), DELETE, "labour examiners", "sopheap");
    arrivals.look();
    isOut(number);
    DirectoryEntries.member(directory.entries(), ADD, "labour examiners", "sopheap");
    assertThat(arrivals.comes("sopheap", PASSWORD)).as("and comes in again").isTrue();
    assertThat(staff.groupsOf("sopheap")).containsExactly("labour-officers");
  }

  @Test
  @DisplayName("one whom the directory calls disabled is out in the same way")
  void disabled() throws Exception {
    var number = atWork();
    DirectoryEntries.employed(directory.entries(), "sopheap", "left");
    arrivals.look();
    isOut(number);
    assertThat(arrivals.comes("sopheap", PASSWORD)).isFalse();
  }

  private String atWork() {
    office.itIs("2026-06-01T09:00");
    assertThat(arrivals.comes("sopheap", PASSWORD)).isTrue();
    var number = office.receive("category", "LABOUR");
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "sopheap");
    assertThat(office.task(number, STEP).getAssignee()).isEqualTo("sopheap");
    jdbc.update(
        """
        insert into http_session (primary_id, session_id, creation_time, last_access_time,
          max_inactive_interval, expiry_time, principal_name)
        values (gen_random_uuid(), gen_random_uuid(), 0, 0, 60, 9999999999999, 'sopheap')
        """);
    return number;
  }

  private void isOut(String number) {
    assertThat(staff.groupsOf("sopheap")).isEmpty();
    assertThat(office.task(number, STEP).getAssignee()).isNull();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from http_session where principal_name = 'sopheap'", Long.class))
        .isZero();
    assertThat(staff.nameOf("sopheap"))
        .as("what they signed keeps a name")
        .isEqualTo("Sopheap Chan");
  }

  @Test
  @DisplayName("those with a place are there each morning, also who never came; nobody else is")
  void atNight() {
    arrivals.lookAtAll();
    assertThat(staff.membersOf("labour-officers")).contains("sopheap");
    assertThat(identity.createUserQuery().userIdIn("veasna", "stranger").count()).isZero();
  }

  @Test
  @DisplayName("one who is called otherwise keeps the account, and nobody takes another's")
  void names() throws Exception {
    var groups = Set.of("labour-officers");
    assertThat(placements.give(new SignedOn("1", "sopheap", "A", "B", groups)))
        .isEqualTo("sopheap");
    assertThat(placements.give(new SignedOn("1", "chan", "A", "C", groups))).isEqualTo("sopheap");
    assertThat(staff.nameOf("sopheap")).isEqualTo("A C");
    assertThatThrownBy(() -> placements.give(new SignedOn("2", "sopheap", "D", "E", groups)))
        .isInstanceOf(NoPlace.Refused.class)
        .hasMessage("taken-account");
    assertThatThrownBy(() -> placements.give(new SignedOn("3", "a b", "D", "E", groups)))
        .isInstanceOf(NoPlace.Refused.class)
        .hasMessage("unfit-account");
  }
}
