// Names that say nothing about anybody: a colour and an animal that most people like. No colour of
// skin, no animal that is a word of abuse.
#include "sim/room/play/aliases.hpp"

#include <array>

namespace dyad::room {
namespace {

struct Word {
  std::array<std::string_view, language_names.size()> in;  // nl, en
};

/// The Dutch ones stand before a word with "de".
constexpr std::array colours{Word{"Blauwe", "Blue"},
                             Word{"Groene", "Green"},
                             Word{"Gouden", "Golden"},
                             Word{"Zilveren", "Silver"},
                             Word{"Violette", "Violet"},
                             Word{"Turkooizen", "Turquoise"},
                             Word{"Koperen", "Copper"},
                             Word{"Bronzen", "Bronze"},
                             Word{"Oranje", "Orange"},
                             Word{"Lila", "Lilac"},
                             Word{"Smaragden", "Emerald"},
                             Word{"Kristallen", "Crystal"},
                             Word{"Zonnige", "Sunny"},
                             Word{"Vrolijke", "Cheerful"},
                             Word{"Rustige", "Calm"},
                             Word{"Snelle", "Quick"},
                             Word{"Kalme", "Quiet"},
                             Word{"Heldere", "Clear"},
                             Word{"Nieuwe", "New"},
                             Word{"Dappere", "Brave"},
                             Word{"Vriendelijke", "Friendly"},
                             Word{"Opgewekte", "Merry"},
                             Word{"Zachte", "Soft"},
                             Word{"Warme", "Warm"},
                             Word{"Frisse", "Fresh"},
                             Word{"Bedachtzame", "Mindful"},
                             Word{"Stralende", "Bright"},
                             Word{"Nieuwsgierige", "Curious"},
                             Word{"Reizende", "Roaming"},
                             Word{"Zwervende", "Rambling"}};

constexpr std::array animals{Word{"Otter", "Otter"},
                             Word{"Reiger", "Heron"},
                             Word{"Zwaluw", "Swallow"},
                             Word{"Merel", "Blackbird"},
                             Word{"Lijster", "Thrush"},
                             Word{"Vink", "Finch"},
                             Word{"IJsvogel", "Kingfisher"},
                             Word{"Valk", "Falcon"},
                             Word{"Arend", "Eagle"},
                             Word{"Kraanvogel", "Crane"},
                             Word{"Ooievaar", "Stork"},
                             Word{"Zwaan", "Swan"},
                             Word{"Pinguïn", "Penguin"},
                             Word{"Papegaaiduiker", "Puffin"},
                             Word{"Meeuw", "Gull"},
                             Word{"Leeuwerik", "Lark"},
                             Word{"Nachtegaal", "Nightingale"},
                             Word{"Wielewaal", "Oriole"},
                             Word{"Spreeuw", "Starling"},
                             Word{"Specht", "Woodpecker"},
                             Word{"Kievit", "Lapwing"},
                             Word{"Bever", "Beaver"},
                             Word{"Eekhoorn", "Squirrel"},
                             Word{"Egel", "Hedgehog"},
                             Word{"Haas", "Hare"},
                             Word{"Das", "Badger"},
                             Word{"Marter", "Marten"},
                             Word{"Lynx", "Lynx"},
                             Word{"Vos", "Fox"},
                             Word{"Eland", "Elk"},
                             Word{"Gazelle", "Gazelle"},
                             Word{"Antilope", "Antelope"},
                             Word{"Alpaca", "Alpaca"},
                             Word{"Panda", "Panda"},
                             Word{"Koala", "Koala"},
                             Word{"Dolfijn", "Dolphin"},
                             Word{"Zeeleeuw", "Sea Lion"},
                             Word{"Schildpad", "Turtle"},
                             Word{"Salamander", "Salamander"},
                             Word{"Vlinder", "Butterfly"},
                             Word{"Libel", "Dragonfly"},
                             Word{"Hommel", "Bumblebee"}};

/// `turn`: the how manieth with that name, from 1 on.
std::string alias_of(std::size_t number, std::size_t turn, std::size_t language) {
  const Word& colour = colours.at(number / animals.size());
  const Word& animal = animals.at(number % animals.size());
  return std::string(colour.in.at(language)) + " " + std::string(animal.in.at(language)) +
         (turn > 1 ? " " + std::to_string(turn) : "");
}

/// In either language: two people are not translations of each other.
bool is_free(const Room& room, std::size_t number, std::size_t turn) {
  for (std::size_t language = 0; language < language_names.size(); ++language) {
    if (room.used(alias_of(number, turn, language))) return false;
  }
  return true;
}

}  // namespace

std::string free_alias(const Room& room, Language language, const Chance& chance) {
  constexpr auto all = static_cast<std::uint32_t>(colours.size() * animals.size());
  const std::uint32_t first = chance(all);
  // A stride without a common divisor comes by each of them once.
  constexpr std::uint32_t stride = 557;
  static_assert(all % stride != 0);
  // With so many used, earlier turns are used up or nearly.
  for (std::size_t turn = 1 + room.aliases_used() / all;; ++turn) {
    for (std::uint32_t k = 0; k < all; ++k) {
      const std::size_t number = (first + std::size_t{k} * stride) % all;
      if (is_free(room, number, turn)) {
        return alias_of(number, turn, static_cast<std::size_t>(language));
      }
    }
  }
}

}  // namespace dyad::room
