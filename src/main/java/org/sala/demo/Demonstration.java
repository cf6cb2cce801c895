package org.sala.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.IdentityService;
import org.sala.engine.SamePassword;
import org.sala.people.Provisioning;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The demonstration province Kampong Chhnang: its people and the 144 requests of one forum. It
 * exists on the embedded database only.
 */
@Component
public class Demonstration {

  /** The password of every demonstration account; they log in on 127.0.0.1 only. */
  public static final String PASSWORD = "demo";

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();

  private final IdentityService identity;
  private final Provisioning provisioning;
  private final DemonstrationForum forum;

  Demonstration(IdentityService identity, Provisioning provisioning, DemonstrationForum forum) {
    this.identity = identity;
    this.provisioning = provisioning;
    this.forum = forum;
  }

  /** Creates the people that are missing. */
  public void createPeople() {
    createPeople(PASSWORD);
  }

  /** Creates the people that are missing, all with this password. */
  public void createPeople(String password) {
    var same = new SamePassword(password);
    rows("demo/people.csv").forEach(row -> createPerson(row, same));
  }

  /** The requests of the forum as they stand in its minutes. */
  public static List<CSVRecord> lines() {
    return rows("demo/kampong-chhnang-forum.csv");
  }

  /** Holds the forum with its 144 requests, as far as that was not done yet. */
  public void holdForum() {
    var directory = rows("demo/organisations.csv");
    forum.directory(directory);
    forum.hold(lines(), directory);
  }

  private void createPerson(CSVRecord row, SamePassword password) {
    var id = row.get("id");
    if (identity.createUserQuery().userId(id).count() > 0) {
      return;
    }
    var user = identity.newUser(id);
    user.setFirstName(row.get("first_name"));
    user.setLastName(row.get("last_name"));
    password.giveTo(user);
    identity.saveUser(user);
    for (var group : row.get("groups").split(";")) {
      if (group.startsWith("convenor-")) {
        provisioning.convenors(group);
      }
      // A trial room may have the units of an office, which are not all those of the demonstration.
      if (identity.createGroupQuery().groupId(group).count() > 0) {
        identity.createMembership(id, group);
      }
    }
  }

  private static List<CSVRecord> rows(String file) {
    try (var reader =
            new InputStreamReader(
                new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
        var rows = CSV.parse(reader)) {
      return rows.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException("The demonstration file " + file + " cannot be read.", e);
    }
  }
}
