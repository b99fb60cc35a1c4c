#include <unistd.h>

#include "address.h"
#include "answer.h"
#include "fault.h"

#include <nutgraf/loader/loader.h>

/* How long a wait goes without a look at the stop flag: a signal may come between that look and the wait. */
#define LONGEST_WAIT_MS 250

/* At a time, to a stranger's host. */
#define PER_HOST ((size_t)2)

struct fetcher {
    struct arena arena;
    struct wire wire;
    const volatile sig_atomic_t *stop;
    CURLM *multi;
    struct queue queue;
    struct transfer *in_flight; /* a list both ways */
    size_t in_flight_count;
    struct transfer *unfit;   /* those that cannot begin, with the fault in them */
    struct transfer *put_off; /* those that wait until one of the large ones is done, in a line */
    struct transfer *put_off_last;
    int64_t deadline; /* of the monotonic clock, in milliseconds */
};

static int64_t monotonic_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- opening and closing */

static bool settings_are_usable(const struct fetch_settings *settings, struct err *reterr)
{
    if (settings->ca_file.len > 0 && access(settings->ca_file.at, R_OK) != 0)
        return err_set(reterr, EX_CONFIG, "fetch.ca_file: “%" STR_FMT "” cannot be read; expected certificates in PEM",
                       STR_ARG(settings->ca_file));
    return true;
}

static bool open_curl(struct fetcher *fetcher)
{
    long connections = (long)fetcher->wire.settings.parallel;
    fetcher->multi = curl_multi_init();
    fetcher->wire.sessions = curl_share_init();
    if (!fetcher->multi || !fetcher->wire.sessions)
        return false;
    curl_multi_setopt(fetcher->multi, CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
    curl_multi_setopt(fetcher->multi, CURLMOPT_MAXCONNECTS, connections); /* kept open, in use or not */
    return curl_share_setopt(fetcher->wire.sessions, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION) == CURLSHE_OK;
}

bool fetcher_open(const struct fetch_settings *settings, const volatile sig_atomic_t *stop,
                  struct fetcher **ret_fetcher, struct err *reterr)
{
    if (!settings_are_usable(settings, reterr) || !loader_curl(reterr))
        return false;
    struct arena arena = {0};
    struct fetcher *fetcher = arena_new(&arena, struct fetcher);
    *fetcher = (struct fetcher){.arena = arena, .wire = {.settings = *settings}, .stop = stop};
    fetcher->wire.settings.ca_file = arena_copy(&fetcher->arena, settings->ca_file);
    fetcher->wire.settings.proxy = arena_copy(&fetcher->arena, settings->proxy);
    fetcher->deadline = monotonic_ms() + (int64_t)settings->deadline * 1000;
    curl_global_init(CURL_GLOBAL_DEFAULT);
    if (!open_curl(fetcher)) {
        fetcher_close(fetcher);
        return err_set(reterr, EX_OSERR, "libcurl cannot start");
    }
    *ret_fetcher = fetcher;
    return true;
}

/* ---- on and off the wire */

static void take_off(struct fetcher *fetcher, struct transfer *transfer)
{
    if (transfer->previous)
        transfer->previous->next = transfer->next;
    else
        fetcher->in_flight = transfer->next;
    if (transfer->next)
        transfer->next->previous = transfer->previous;
    fetcher->in_flight_count--;
    curl_multi_remove_handle(fetcher->multi, transfer->curl);
    transfer_end(transfer);
    queue_give_back(&fetcher->queue, &transfer->queued);
}

static void put_aside(struct fetcher *fetcher, struct transfer *transfer)
{
    transfer->next = fetcher->unfit;
    fetcher->unfit = transfer;
}

static void put_on(struct fetcher *fetcher, struct transfer *transfer)
{
    if (!transfer_begin(transfer) || curl_multi_add_handle(fetcher->multi, transfer->curl) != CURLM_OK) {
        transfer->fault = fault_of_curl(&transfer->arena, transfer, CURLE_OUT_OF_MEMORY);
        transfer_end(transfer);
        queue_give_back(&fetcher->queue, &transfer->queued);
        put_aside(fetcher, transfer);
        return;
    }
    transfer->previous = NULL;
    transfer->next = fetcher->in_flight;
    if (transfer->next)
        transfer->next->previous = transfer;
    fetcher->in_flight = transfer;
    fetcher->in_flight_count++;
}

static void put_off(struct fetcher *fetcher, struct transfer *transfer)
{
    transfer->next = NULL;
    if (fetcher->put_off)
        fetcher->put_off_last->next = transfer;
    else
        fetcher->put_off = transfer;
    fetcher->put_off_last = transfer;
}

/* How many requests the host of the transfer's target gets at a time. */
static size_t room_at(const struct fetcher *fetcher, const struct transfer *transfer)
{
    const struct fetch_settings *settings = &fetcher->wire.settings;
    if (settings->per_host > 0)
        return settings->per_host;
    bool is_own = transfer->request.source->allow_private && !address_host_is_public(transfer->target.host);
    return is_own ? settings->parallel : PER_HOST;
}

static void queue_again(struct fetcher *fetcher, struct transfer *transfer)
{
    queue_add_first(&fetcher->queue, &transfer->queued, transfer->target.authority, room_at(fetcher, transfer));
}

/* Those that were put off, as far as they may be large now. */
static void call_back(struct fetcher *fetcher)
{
    struct transfer *transfer;
    while ((transfer = fetcher->put_off) != NULL && transfer_may_be_large(transfer)) {
        fetcher->put_off = transfer->next;
        queue_again(fetcher, transfer);
    }
}

static void begin_what_may(struct fetcher *fetcher)
{
    call_back(fetcher);
    while (fetcher->in_flight_count < fetcher->wire.settings.parallel) {
        struct queue_item *item = queue_take(&fetcher->queue);
        if (!item)
            return;
        put_on(fetcher, (struct transfer *)(void *)item);
    }
}

/* One that has not been answered, off every list; NULL when there is none. */
static struct transfer *remove_any(struct fetcher *fetcher)
{
    struct transfer *transfer = fetcher->unfit;
    struct queue_item *item;
    if (transfer) {
        fetcher->unfit = transfer->next;
    } else if ((transfer = fetcher->put_off) != NULL) {
        fetcher->put_off = transfer->next;
    } else if (fetcher->in_flight) {
        transfer = fetcher->in_flight;
        take_off(fetcher, transfer);
    } else if ((item = queue_take(&fetcher->queue)) != NULL) {
        transfer = (struct transfer *)(void *)item;
        queue_give_back(&fetcher->queue, item);
    }
    return transfer;
}

void fetcher_close(struct fetcher *fetcher)
{
    struct transfer *transfer;
    if (!fetcher)
        return;
    while ((transfer = remove_any(fetcher)) != NULL)
        transfer_free(transfer);
    curl_multi_cleanup(fetcher->multi);
    curl_share_cleanup(fetcher->wire.sessions);
    curl_global_cleanup();
    queue_close(&fetcher->queue);
    struct arena arena = fetcher->arena; /* which the fetcher itself lies in */
    arena_release(&arena);
}

/* ---- what the caller asks for */

void fetcher_add(struct fetcher *fetcher, const struct fetch_request *request)
{
    struct transfer *transfer = transfer_new(request, &fetcher->wire);
    if (transfer->fault.len > 0)
        put_aside(fetcher, transfer);
    else
        queue_add(&fetcher->queue, &transfer->queued, transfer->target.authority, room_at(fetcher, transfer));
}

static bool answer_without_asking(struct fetcher *fetcher, struct arena *arena, struct fetch_response *ret_response)
{
    struct transfer *transfer = remove_any(fetcher);
    if (!transfer)
        return false;
    bool cut_off = transfer->fault.len == 0;
    if (cut_off)
        transfer->fault = fault_words(&transfer->arena, transfer, STR("the time for all of this run was over"),
                                      "the next run asks it; if that happens often, raise fetch.deadline");
    *ret_response = answer_failure(transfer, arena, transfer->fault);
    if (cut_off)
        ret_response->outcome = FETCH_CUT_OFF;
    transfer_free(transfer);
    return true;
}

/* One that curl is done with; true when it is answered. */
static bool answer_finished(struct fetcher *fetcher, struct arena *arena, int64_t now,
                            struct fetch_response *ret_response)
{
    CURLMsg *message;
    int left;
    while ((message = curl_multi_info_read(fetcher->multi, &left)) != NULL) {
        struct transfer *transfer = NULL;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&transfer);
        bool waits = transfer->put_off;
        bool answered = !waits && answer_read(transfer, message->data.result, arena, now, ret_response);
        take_off(fetcher, transfer);
        if (answered) {
            transfer_free(transfer);
            return true;
        }
        if (waits)
            put_off(fetcher, transfer);
        else
            queue_again(fetcher, transfer);
    }
    return false;
}

static bool is_over(const struct fetcher *fetcher)
{
    return monotonic_ms() >= fetcher->deadline;
}

static bool nothing_is_pending(const struct fetcher *fetcher)
{
    return !fetcher->unfit && !fetcher->put_off && !fetcher->in_flight && fetcher->queue.waiting == 0;
}

static bool next(struct fetcher *fetcher, struct arena *arena, int64_t now, bool wait,
                 struct fetch_response *ret_response)
{
    while (!*fetcher->stop) {
        int running;
        bool over = is_over(fetcher);
        if (fetcher->unfit)
            return answer_without_asking(fetcher, arena, ret_response);
        if (!over)
            begin_what_may(fetcher);
        curl_multi_perform(fetcher->multi, &running);
        if (answer_finished(fetcher, arena, now, ret_response))
            return true;
        if (over || nothing_is_pending(fetcher))
            return answer_without_asking(fetcher, arena, ret_response);
        begin_what_may(fetcher); /* also where a redirect leads */
        if (!wait)
            return false;
        curl_multi_poll(fetcher->multi, NULL, 0, LONGEST_WAIT_MS, NULL);
    }
    return false;
}

bool fetcher_next(struct fetcher *fetcher, struct arena *arena, int64_t now, struct fetch_response *ret_response)
{
    return next(fetcher, arena, now, true, ret_response);
}

bool fetcher_next_at_hand(struct fetcher *fetcher, struct arena *arena, int64_t now,
                          struct fetch_response *ret_response)
{
    return next(fetcher, arena, now, false, ret_response);
}
