package org.sala.paper;

import java.nio.file.Path;
import org.sala.language.Bilingual;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office sets for its papers, bound from {@code sala.paper}; all of it may be left out.
 *
 * @param emblem a picture above the name of the office, as PNG
 * @param address of the office, in Khmer
 * @param addressInEnglish the same in English
 * @param phone of the office that receives requests
 * @param fonts a folder with fonts for letters that no other font has
 */
@ConfigurationProperties("sala.paper")
record PaperSettings(
    Path emblem,
    @DefaultValue("") String address,
    @DefaultValue("") String addressInEnglish,
    @DefaultValue("") String phone,
    Path fonts) {

  /** The address in both languages; empty where it is not set. */
  Bilingual addresses() {
    return new Bilingual(addressInEnglish, address);
  }
}
