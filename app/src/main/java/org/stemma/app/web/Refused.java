package org.stemma.app.web;

/** A request that is not answered as asked; the message says why, for people. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  Refused(int status, String why) {
    super(why);
    this.status = status;
  }

  int status() {
    return status;
  }

  String why() {
    return String.valueOf(getMessage());
  }

  static Refused missing(String what) {
    return new Refused(404, what);
  }
}
