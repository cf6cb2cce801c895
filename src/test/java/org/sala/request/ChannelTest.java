package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A channel")
class ChannelTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("has a name in both languages")
  void names(Channel channel) {
    assertThat(RequestTerms.of(channel.name()).km()).containsPattern("\\p{IsKhmer}");
    assertThat(RequestTerms.of(channel.name()).en()).isNotEqualTo(channel.name());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "FACEBOOK, true,  https://www.facebook.com/p/1?c=1",
    "FACEBOOK, true,  https://m.facebook.com/groups/2",
    "FACEBOOK, false, https://facebook.com.evil.example/p/1",
    "FACEBOOK, false, https://facebook.com@evil.example/p/1",
    "FACEBOOK, false, http://facebook.com/p/1",
    "FACEBOOK, false, https://facebookXcom/p/1",
    "FACEBOOK, false, https://t.me/p/2",
    "TELEGRAM, true,  https://t.me/p/2",
    "TELEGRAM, false, 'https://t.me/p/2\" onclick=x'",
    "LETTER,   false, https://t.me/p/2"
  })
  @DisplayName("knows the addresses of its comments and no others")
  void permalinks(Channel channel, boolean is, String address) {
    assertThat(channel.hasPermalink(address)).isEqualTo(is);
  }

  @Test
  @DisplayName("gathers comments if it has an address for them, and may hold meetings")
  void uses() {
    assertThat(Stream.of(Channel.values()).filter(Channel::gathersComments))
        .containsExactly(Channel.FACEBOOK, Channel.TELEGRAM);
    assertThat(Stream.of(Channel.values()).filter(Channel::holdsMeetings))
        .containsExactlyInAnyOrder(Channel.FACEBOOK, Channel.TELEGRAM, Channel.ONLINE);
    assertThat(Channel.find("PIGEON")).isEmpty();
    assertThat(Channel.find(null)).isEmpty();
  }
}
