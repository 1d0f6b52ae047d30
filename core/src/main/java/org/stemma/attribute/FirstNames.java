package org.stemma.attribute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The usual gender of common first names; of the others nothing is said. */
final class FirstNames {
  private static final Set<String> MEN =
      set(
          "james john robert michael william david richard joseph thomas charles christopher daniel "
              + "matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy "
              + "ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin "
              + "scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry "
              + "tyler aaron jose adam nathan henry peter zachary douglas harold carl arthur roger keith "
              + "jeremy terry lawrence sean christian albert joe ethan austin jesse willie billy bryan "
              + "bruce louis tom tim jim bob bill mike dave steve dan ben greg matt luke simon martin "
              + "neil graham colin ian alan stuart nigel derek trevor hugh oliver harry oscar leo max "
              + "ivan boris sergei vladimir dmitri dmitry mikhail nikolai oleg igor pavel viktor yuri "
              + "anton andrei volodymyr petro mykola bohdan taras ahmed mohammed muhammad mohamed ali "
              + "hassan hussein omar ibrahim yusuf karim tariq khalid mustafa mehmet recep emre pedro "
              + "juan carlos luis miguel antonio francisco javier diego pablo fernando ricardo roberto "
              + "marco luca giovanni giuseppe matteo lorenzo paolo hans klaus jurgen wolfgang stefan lars "
              + "sven erik olaf nils jens henrik anders mats pierre jacques michel francois philippe "
              + "olivier hiroshi kenji takashi raj amit rahul sanjay vikram arjun kwame kofi emeka chidi "
              + "idris jorge rui joao tiago piotr tomasz marek jakub janos laszlo istvan zoltan gabor "
              + "milos zoran goran dragan nikola petar barack bernie ted mitt jon sam alex fred walter ralph "
              + "roy eugene russell bobby philip johnny howard albert craig alfred ernest gerald earl "
              + "stanley leonard glenn norman barry curtis clarence sidney wayne dean darren gareth rhys "
              + "owen finn liam noah elijah logan mason caleb gavin duncan angus callum ewan niall declan "
              + "rory sebastien antoine julien laurent thierry yves alain bernard didier gilles marc rene "
              + "werner uwe dieter gunther helmut horst jan rolf otto karl kurt ernst felix moritz jonas "
              + "enrique rafael raul sergio alberto alejandro eduardo ignacio jaime joaquin manuel mario "
              + "ramon ruben vicente dario enzo fabio franco massimo nicolo riccardo salvatore silvio "
              + "abdul abdullah bashar bilal faisal hamid hamza imran ismail jamal mahmoud nasser osman "
              + "rashid saleem samir yasser anil ashok deepak manoj narendra rajesh ravi sunil suresh vijay "
              + "chen wei jian hideo kazuo shinzo yoshihide babak reza dmytro kyrylo maksym oleksandr "
              + "serhiy valeriy vasyl ihor yuriy yevhen aleksandr alexei artem denis evgeny kirill maxim "
              + "roman ruslan stanislav vadim valery vasily pal miklos ferenc attila bogdan mihai ion");
  private static final Set<String> WOMEN =
      set(
          "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy "
              + "betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah "
              + "stephanie dorothy rebecca sharon laura cynthia amy kathleen angela shirley brenda emma "
              + "anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria "
              + "catherine heather diane olivia julie joyce victoria ruth virginia lauren christina joan "
              + "evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara "
              + "janice ann kathryn abigail sophia frances alice judy isabella julia grace amber denise "
              + "danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis "
              + "lori marie hillary chelsea kate jane claire lucy chloe ella sophie zoe fiona gemma "
              + "louise nicola tracey clara nina eva elena olga irina natalia natasha svetlana tatiana "
              + "oksana iryna kateryna olena yulia fatima aisha leila layla zainab amina khadija mariam "
              + "yasmin carmen rosa lucia isabel pilar ana beatriz francesca giulia chiara elisa ingrid "
              + "astrid freya sigrid helga greta heidi ursula petra monika yuki sakura mei priya anjali "
              + "deepa indira sonia nadia ngozi amara adaeze wanjiru magdalena agnieszka katarzyna zofia "
              + "ewa ilona zsuzsa milena jelena ivana hanne karin birgit lydia hilary hazel alicia caroline "
              + "naomi audrey paula eleanor edith vivian lillian ellen sylvia lorraine josephine marion irene "
              + "annie erin tina holly phoebe poppy daisy rosie molly ruby imogen harriet beth abbie eve tessa "
              + "bridget siobhan niamh aoife mairead morag catriona bronwen celine camille elodie sandrine "
              + "sylvie veronique brigitte dominique anke sabine silke ulrike ute renate gudrun annika "
              + "linnea maja saga solveig sofia elin ines dolores mercedes consuelo guadalupe ximena "
              + "valeria camila paola silvia simona federica alessandra chiara bianca ludmila galina "
              + "valentina ekaterina anastasia daria ksenia marina polina larisa lyudmyla halyna "
              + "nadiya nataliya bohdana solomiya soraya shirin nasrin leyla selin esra elif zeynep "
              + "meera sunita kavita lakshmi pooja rani shreya mina hana keiko yoko akiko ayumi ji-woo "
              + "lin ling xiu thandi zola abena ama chiamaka folake lerato nomsa anneke marieke saskia");

  private FirstNames() {}

  /** 'm', 'f', or '-' where the name does not tell. */
  static char gender(String first) {
    String w = Words.fold(first);
    return MEN.contains(w) ? 'm' : WOMEN.contains(w) ? 'f' : '-';
  }

  private static Set<String> set(String words) {
    return Set.copyOf(new HashSet<>(List.of(words.split(" "))));
  }
}
