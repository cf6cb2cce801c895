package org.sala.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sala.language.Alphabet;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory of civil society organisations (R12). */
@Repository
public class Organisations {

  private final JdbcClient jdbc;

  Organisations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An organisation of the directory.
   *
   * @param convenorGroup the group whose members follow the meetings it convenes, or null
   */
  public record Organisation(
      String code,
      String kind,
      Bilingual name,
      String phone,
      String email,
      boolean registered,
      String convenorGroup,
      boolean active) {}

  List<Organisation> active() {
    return jdbc
        .sql("select * from organisation where active")
        .query(RecordRows.of(Organisation.class))
        .list()
        .stream()
        .sorted(Alphabet.ofReaderBy(Organisation::name))
        .toList();
  }

  Optional<Organisation> find(String code) {
    return jdbc.sql("select * from organisation where code = ?")
        .param(code)
        .query(RecordRows.of(Organisation.class))
        .optional();
  }

  /** Some organisations by their codes; those that are not there are missing. */
  Map<String, Organisation> of(Set<String> codes) {
    return jdbc
        .sql("select * from organisation where code = any(?)")
        .param(codes.toArray(String[]::new))
        .query(RecordRows.of(Organisation.class))
        .list()
        .stream()
        .collect(Collectors.toMap(Organisation::code, each -> each));
  }

  /** The group of a convenor; nothing for a null code. */
  Optional<String> convenorGroup(String code) {
    return find(code).map(Organisation::convenorGroup);
  }

  /** Says whose members follow its meetings; answers whether there is such an organisation. */
  boolean convenor(String code, String group) {
    return jdbc.sql("update organisation set convenor_group = ? where code = ?")
            .params(group, code)
            .update()
        > 0;
  }

  /** Adds an organisation or changes what is known of it. */
  public void put(Organisation organisation) {
    jdbc.sql(
            """
            insert into organisation (code, kind, name_en, name_km, phone, email, registered,
                                      convenor_group, active)
            values (:code, :kind, :nameEn, :nameKm, :phone, :email, :registered, :convenorGroup,
                    :active)
            on conflict (code) do update set kind = excluded.kind, name_en = excluded.name_en,
              name_km = excluded.name_km, phone = excluded.phone, email = excluded.email,
              registered = excluded.registered, convenor_group = excluded.convenor_group,
              active = excluded.active
            """)
        .param("code", organisation.code())
        .param("kind", organisation.kind())
        .param("nameEn", organisation.name().en())
        .param("nameKm", organisation.name().km())
        .param("phone", organisation.phone())
        .param("email", organisation.email())
        .param("registered", organisation.registered())
        .param("convenorGroup", organisation.convenorGroup())
        .param("active", organisation.active())
        .update();
  }
}
