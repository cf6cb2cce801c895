package org.sala.paper;

import java.nio.file.Path;
import org.sala.language.Bilingual;
import org.sala.office.AllowedValue;
import org.sala.office.PathKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office sets for its papers, bound from {@code sala.paper}; all of it may be left out.
 *
 * @param emblem The picture above the name of the office on its papers
 * @param address The address of the office in Khmer, on its papers
 * @param addressInEnglish The address of the office in English, on its papers
 * @param phone The telephone of the office that receives requests, on its papers
 * @param fonts A folder with fonts for letters that no other font has
 */
@ConfigurationProperties("sala.paper")
record PaperSettings(
    @AllowedValue(value = "a PNG file that Sala can read", path = PathKind.FILE) Path emblem,
    @AllowedValue(value = PaperSettings.A_LINE, pattern = ".{0,200}") @DefaultValue("")
        String address,
    @AllowedValue(value = PaperSettings.A_LINE, pattern = ".{0,200}") @DefaultValue("")
        String addressInEnglish,
    @AllowedValue(value = "a line of at most 40 characters", pattern = ".{0,40}") @DefaultValue("")
        String phone,
    @AllowedValue(value = "a folder that Sala can read", path = PathKind.FOLDER) Path fonts) {

  // A line of a letterhead.
  static final String A_LINE = "a line of at most 200 characters";

  /** The address in both languages; empty where it is not set. */
  Bilingual addresses() {
    return new Bilingual(addressInEnglish, address);
  }
}
