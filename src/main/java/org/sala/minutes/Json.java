package org.sala.minutes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Values in columns of type jsonb. */
@Component
class Json {

  private final ObjectMapper mapper;

  Json(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A value cannot be written as JSON.", e);
    }
  }

  /** Reads what was written; null for null. */
  <T> T read(String json, TypeReference<T> type) {
    try {
      return json == null ? null : mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A column does not hold the JSON that was written.", e);
    }
  }
}
