package org.sala.retention;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What Sala holds of who asked: for the person, when they demand to know it. */
@Repository
class PersonData {

  private static final String OWN =
      """
      from request r where r.requester_id = :requester or exists (
        select from request_requester o
        where o.request_number = r.number and o.requester_id = :requester)
      """;

  private final JdbcClient jdbc;

  PersonData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who asked first in a request; null if there is no such request. */
  Long requesterOf(String caseNumber) {
    return jdbc.sql("select requester_id from request where number = ?")
        .param(caseNumber)
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  /** The numbers of all requests in which this one asked. */
  List<String> requestsOf(long requester) {
    return jdbc.sql("select r.number " + OWN + " order by r.number")
        .param("requester", requester)
        .query(String.class)
        .list();
  }

  /** Identity, requests, messages and files as JSON, with the names of the columns. */
  String of(long requester) {
    return jdbc.sql(
            """
            select jsonb_pretty(jsonb_build_object(
              'requester', (select to_jsonb(q) - 'search_key' from requester q where q.id = :requester),
              'requests', (select coalesce(jsonb_agg(jsonb_build_object(
                  'number', r.number, 'received_at', r.received_at, 'channel', r.channel, 'category', r.category,
                  'place', r.place_name_km, 'place_detail', r.place_detail, 'subject', r.subject,
                  'narrative', r.narrative, 'respondent', r.respondent_name, 'status', r.status,
                  'outcome', r.outcome, 'closed_at', r.closed_at,
                  'messages', (select coalesce(jsonb_agg(jsonb_build_object('created_at', n.created_at,
                      'text_km', n.text_km, 'text_en', n.text_en) order by n.id), '[]')
                    from notification n where n.case_number = r.number and n.audience = 'requester'),
                  'posts', (select coalesce(jsonb_agg(jsonb_build_object('permalink', p.permalink, 'text', p.text,
                      'posted_at', p.posted_at) order by p.id), '[]')
                    from public_post p where p.request_number = r.number and p.requester_id = :requester),
                  'files', (select coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'sha256', f.sha256,
                      'added_at', f.added_at) order by f.id), '[]')
                    from evidence_file f where f.case_number = r.number))
                order by r.number), '[]')
            """
                + OWN
                + ")))")
        .param("requester", requester)
        .query(String.class)
        .single();
  }
}
