package org.sala.notification;

/**
 * To whom a message goes. Whoever adds a kind is asked by the compiler who delivers it: a message
 * that nobody delivers would reach nobody.
 */
public sealed interface Audience {

  /** Who asked, in a request or with a notice. */
  Audience REQUESTER = new Requester();

  /** What the stored text of a person begins with: accounts and groups may have the same ids. */
  String PERSON = "person:";

  /** The text by which the audience is stored with a message. */
  String code();

  /** What is done for this kind of audience. */
  <T> T choose(Choice<T> choice);

  /** Something for each kind of audience. */
  interface Choice<T> {
    T requester();

    T organisation(String code);

    T authority(String place);

    T unit(String code);

    T group(String id);

    T person(String id);
  }

  /** Who asked, in a request or with a notice. */
  record Requester() implements Audience {
    @Override
    public String code() {
      return "requester";
    }

    @Override
    public <T> T choose(Choice<T> choice) {
      return choice.requester();
    }
  }

  /** An organisation of the directory. */
  record Organisation(String code) implements Audience {
    @Override
    public <T> T choose(Choice<T> choice) {
      return choice.organisation(code);
    }
  }

  /** The authorities of a place: of a province, a district or a commune. */
  record Authority(String place) implements Audience {
    @Override
    public String code() {
      return "authority:" + place;
    }

    @Override
    public <T> T choose(Choice<T> choice) {
      return choice.authority(place);
    }
  }

  /** Heads and officers of a unit, or an institution outside. */
  record Unit(String code) implements Audience {
    @Override
    public <T> T choose(Choice<T> choice) {
      return choice.unit(code);
    }
  }

  /** Everybody who belongs to a group of the engine at the moment of reading. */
  record Group(String code) implements Audience {
    @Override
    public <T> T choose(Choice<T> choice) {
      return choice.group(code);
    }
  }

  /** One account. */
  record Person(String id) implements Audience {
    @Override
    public String code() {
      return PERSON + id;
    }

    @Override
    public <T> T choose(Choice<T> choice) {
      return choice.person(id);
    }
  }
}
