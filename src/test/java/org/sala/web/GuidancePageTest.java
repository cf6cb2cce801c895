package org.sala.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The guidance on the desk's page")
class GuidancePageTest extends InBrowser {

  @Autowired JdbcClient jdbc;

  @AfterEach
  void nothingEntered() {
    jdbc.sql("delete from guidance_text").update();
  }

  @Test
  @DisplayName("follows category and kind, is entered in both languages, and fits a phone")
  void entered() {
    try (var desk = elsewhere("desk")) {
      var page = desk.page();
      page.addInitScript("localStorage.setItem('sala-language', 'en')");
      desk.visit("/desk/");
      page.selectOption("#category", "LABOUR");
      assertThat(page.locator("#guidance")).isHidden();
      page.selectOption("#category", "CSO-REG");
      assertThat(page.locator("#matter option")).hasCount(6);
      page.selectOption("#matter", "CSO-DIRECTOR");
      var told = page.locator("#guidance-told");
      assertThat(told.locator(".missing")).hasCount(4);
      assertThat(told).containsText("Not entered yet: ask the unit.");

      told.locator("button").first().click();
      assertThat(page.locator("#guidance-km")).isFocused();
      page.fill("#guidance-km", "កំណត់ហេតុក្រុមប្រឹក្សា");
      page.fill("#guidance-en", "Minutes of the board");
      told.locator(
              "button", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("Save"))
          .click();
      assertThat(told).containsText("Minutes of the board");
      assertThat(told.locator(".missing")).hasCount(3);
      desk.shot("desk-guidance-en");

      page.setViewportSize(390, 844);
      org.assertj.core.api.Assertions.assertThat(
              page.evaluate("document.documentElement.scrollWidth"))
          .isEqualTo(390);
      desk.shot("desk-guidance-phone-en");
      page.addInitScript("localStorage.setItem('sala-language', 'km')");
      page.setViewportSize(1440, 900);
      desk.visit("/desk/");
      page.selectOption("#category", "CSO-REG");
      page.selectOption("#matter", "CSO-DIRECTOR");
      assertThat(told).containsText("កំណត់ហេតុក្រុមប្រឹក្សា");
      desk.shot("desk-guidance-km");
    }
  }
}
