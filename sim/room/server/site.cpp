#include "sim/room/server/site.hpp"

#include <algorithm>
#include <array>

namespace dyad::room {
namespace {

TextReply refused(const Refusal& refusal) {
  TextReply reply = text_reply(refusal.status(), refusal_text(refusal.what()));
  if (refusal.because() == Because::too_many) reply.set(http::field::retry_after, "5");
  return reply;
}

constexpr std::array paths_of_page{"/room", "/room/screen", "/room/remote"};

/// What a stream gives a screen that is told everything, too.
constexpr std::array screens{"as=screen", "as=remote"};

template <class Words>
bool among(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

TextReply moved_to(const char* path) {
  TextReply reply = text_reply(302, "");
  reply.set(http::field::location, path);
  return reply;
}

}  // namespace

Site::Site(Room room, Origins origins, Codes codes, std::shared_ptr<const Page> page,
           std::unique_ptr<Keeper> keeper, Complain complain)
    : room_(std::move(room)),
      origins_(std::move(origins)),
      codes_(std::move(codes)),
      page_(std::move(page)),
      keeper_(std::move(keeper)),
      complain_(std::move(complain)) {}

Invitation Site::invitation() const {
  return {origins_.shown() + "/room#" + codes_.room, codes_.room};
}

Answer Site::answer(const Asked& asked) {
  try {
    origins_.demand(asked.request);
    if (asked.request.method() == http::verb::get) return get(asked);
    if (asked.request.method() == http::verb::post) return post(asked);
    TextReply reply = text_reply(405, refusal_text("request: has another method (there are GET and "
                                                   "POST): see docs/room.md"));
    reply.set(http::field::allow, "GET, POST");
    return reply;
  } catch (const Refusal& refusal) {
    return refused(refusal);
  }
}

bool Site::closed(const std::string& alias, Clock::time_point now) {
  if (!room_.closed(alias)) return false;
  if (const auto found = silent_.find(alias); found != silent_.end()) found->second = now;
  return true;
}

void Site::free_silent_seat(Clock::time_point now) {
  if (!room_.full()) return;
  std::erase_if(silent_, [&](const auto& each) { return !room_.person(each.first); });
  auto longest = silent_.end();
  for (auto each = silent_.begin(); each != silent_.end(); ++each) {
    const bool away = room_.person(each->first)->streams == 0;
    if (!away || now - each->second < limits::silent_seat) continue;
    if (longest == silent_.end() || each->second < longest->second) longest = each;
  }
  if (longest != silent_.end()) goes(std::string(longest->first));
}

Answer Site::get(const Asked& asked) {
  const std::string_view target = view(asked.request.target());
  const std::size_t mark = target.find('?');
  const std::string_view path = target.substr(0, mark);
  const std::string_view query = mark == std::string_view::npos ? "" : target.substr(mark + 1);
  if (path == "/room/events") return events(asked, query);
  if (query.empty()) {
    if (path == "/") return moved_to("/room");
    if (among(paths_of_page, path)) return page(asked.request);
    if (path == "/room/about") return text_reply(200, about_text(room_));
  }
  throw Refusal(Because::unknown, base::shown(target), "is not here",
                "the room has other addresses", "open " + origins_.shown());
}

PageReply Site::page(const Request& request) const {
  PageReply reply;
  add_strict_headers(reply);
  reply.set("Content-Security-Policy", page_->policy);
  // Asked again each time, and sent only where it changed.
  reply.set(http::field::cache_control, "no-cache");
  reply.set(http::field::vary, "Accept-Encoding");
  const bool packed =
      field(request, http::field::accept_encoding).find("gzip") != std::string_view::npos;
  const std::string& tag = packed ? page_->gzipped_tag : page_->tag;
  reply.set(http::field::etag, tag);
  if (field(request, http::field::if_none_match) == tag) {
    reply.result(http::status::not_modified);
    return reply;
  }
  reply.set(http::field::content_type, "text/html; charset=utf-8");
  if (packed) reply.set(http::field::content_encoding, "gzip");
  const std::string_view bytes = packed ? std::string_view(page_->gzipped) : page_->plain;
  reply.body() = {bytes.data(), bytes.size()};
  return reply;
}

Answer Site::events(const Asked& asked, std::string_view query) {
  if (among(screens, query)) {
    demand_facilitator(asked);
    return OpenStream{};
  }
  if (query == "as=seat") return OpenStream{seat_of(asked).alias};
  throw Refusal(Because::malformed, "events", "for whom is not said", "there are three",
                "add ?as=seat, ?as=screen or ?as=remote");
}

}  // namespace dyad::room
