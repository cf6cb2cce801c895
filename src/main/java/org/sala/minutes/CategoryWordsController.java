package org.sala.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.minutes.CategoryWordList.Said;
import org.sala.minutes.line.TellingWord;
import org.sala.people.Desk;
import org.sala.request.Categories;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The words that tell of a category, which the desk keeps. */
@RestController
@RequestMapping("/api/minutes/words")
class CategoryWordsController {

  private final CategoryWordList list;
  private final WordsOfCategories words;
  private final Categories categories;
  private final Desk desk;

  CategoryWordsController(
      CategoryWordList list, WordsOfCategories words, Categories categories, Desk desk) {
    this.list = list;
    this.words = words;
    this.categories = categories;
    this.desk = desk;
  }

  record Word(
      @NotNull @Size(max = 40) String category,
      @NotNull @Size(max = 100) String word,
      @Min(0) @Max(9) int weight) {}

  @ModelAttribute
  void deskOnly(Principal user) {
    desk.only(user.getName(), MinutesController.DESK_ALONE);
  }

  /** The words of a category, or of a group in angle brackets, as they count now. */
  @GetMapping
  List<Word> words(@RequestParam @Size(max = 40) String category) {
    return list.all().stream()
        .filter(word -> word.category().equals(category) && word.weight() > 0)
        .map(word -> new Word(word.category(), word.word(), word.weight()))
        .toList();
  }

  /** What the desk said of the words of a category: who, when, the newest first. */
  @GetMapping("/changes")
  List<Said> changes(@RequestParam @Size(max = 40) String category) {
    return list.said(category);
  }

  /** Adds a word, gives it another weight, or takes it away with the weight 0. */
  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void say(@RequestBody @Valid Word body, Principal user) {
    if (categories.find(body.category()).isEmpty() && !words.isGroup(body.category())) {
      throw new Refusal("category", Wording.of("minutes.unknown-category", body.category()));
    }
    var word = new TellingWord(body.category(), body.word().strip(), body.weight());
    if (!word.hasLettersOnly()) {
      throw new Refusal("word", Wording.of("minutes.no-word", body.word()));
    }
    list.say(word, user.getName());
  }
}
