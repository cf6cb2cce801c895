package org.sala.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sala.engine.SystemAuthority;
import org.sala.people.Person;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is let into a case beside their office, for as long as the process runs that asked them, such
 * as a joint team: however it ends, with the case or before it, they are out. Who is complained of
 * is let in by nobody.
 */
@Repository
public class CaseGuests {

  private final JdbcClient jdbc;
  private final RuntimeService runtime;
  private final SystemAuthority system;

  CaseGuests(JdbcClient jdbc, @Lazy RuntimeService runtime, SystemAuthority system) {
    this.jdbc = jdbc;
    this.runtime = runtime;
    this.system = system;
  }

  /** Lets these people into the case of a running process, and nobody else for its sake. */
  public void letIn(String caseNumber, String process, Collection<String> people) {
    jdbc.sql("delete from case_guest where process = ?").param(process).update();
    jdbc.sql(
            "insert into case_guest (case_number, process, person) select ?, ?, unnest(?::varchar[])")
        .params(caseNumber, process, people.stream().distinct().toArray(String[]::new))
        .update();
  }

  /** Who was let in for the sake of this process. */
  public Set<String> of(String process) {
    return jdbc.sql("select person from case_guest where process = ?")
        .param(process)
        .query(String.class)
        .set();
  }

  /** Those of the cases into which the person is let now. */
  Set<String> casesOf(Set<String> caseNumbers, Person person) {
    var processes =
        caseNumbers.isEmpty() ? Map.<String, String>of() : processes(caseNumbers, person);
    var running = processes.isEmpty() ? Set.<String>of() : running(processes.keySet());
    var cases = new HashSet<String>();
    running.forEach(process -> cases.add(processes.get(process)));
    return cases;
  }

  private Map<String, String> processes(Set<String> caseNumbers, Person person) {
    record Guest(String process, String caseNumber) {}
    return jdbc
        .sql(
            "select process, case_number from case_guest where person = ? and case_number = any(?)")
        .params(person.id(), caseNumbers.toArray(String[]::new))
        .query(Guest.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Guest::process, Guest::caseNumber));
  }

  private Set<String> running(Set<String> processes) {
    return system.get(
        () ->
            runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet()));
  }
}
