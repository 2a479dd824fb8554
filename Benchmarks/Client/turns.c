/* Visitors who ask one question after another, each waiting for the reply on its stream: turns a second, and the time
   from sending a question to the reply's `message` event.

   usage: turns PORT VISITORS SECONDS QUESTIONS (a file, one question a line, nothing that JSON would escape) */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "connection.h"

enum { LONGEST = 1 << 16, MOST_QUESTIONS = 256, MOST_TURNS = 1 << 20 };

struct visitor {
    int post, stream, number, next;
    char token[200], identifier[40], buffer[LONGEST];
    size_t length;
    long long sent;
    /* The stream has shown the question: what the assistant says from here on is the reply. */
    int is_shown;
};

static char *questions[MOST_QUESTIONS];
static int question_count;
static double times[MOST_TURNS];
static size_t turn_count;

static void read_questions(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) fail(path);
    char *line = NULL;
    size_t size = 0;
    while (question_count < MOST_QUESTIONS && getline(&line, &size, file) > 1) {
        line[strcspn(line, "\n")] = 0;
        questions[question_count++] = strdup(line);
    }
    free(line);
    fclose(file);
    if (!question_count) fail("there are no questions");
}

static void ask(struct visitor *visitor) {
    char body[4096];
    snprintf(visitor->identifier, sizeof visitor->identifier, "bench-%d-%d", visitor->number, visitor->next);
    snprintf(
        body, sizeof body, "{\"id\":\"%s\",\"text\":\"%s\"}", visitor->identifier,
        questions[(visitor->number + visitor->next) % question_count]);
    visitor->next++;
    visitor->is_shown = 0;
    visitor->sent = now();
    write_request(visitor->post, "POST", "/api/v1/chat/messages", visitor->token, body);
}

/* Nobody waits here: what others ask meanwhile shall share the server's commit. */
static void read_acknowledgement(struct visitor *visitor) {
    char answer[8192];
    ssize_t count = read(visitor->post, answer, sizeof answer - 1);
    if (count <= 0) fail("the server ended a connection");
    answer[count] = 0;
    if (!strncmp(answer, "HTTP/1.1 ", 9) && strncmp(answer + 9, "202", 3)) fail(answer);
}

/* True when the frame is the reply that the visitor waits for. */
static int is_reply(struct visitor *visitor, const char *frame) {
    if (!strstr(frame, "event: message\n")) return 0;
    if (strstr(frame, visitor->identifier)) visitor->is_shown = 1;
    return visitor->is_shown && strstr(frame, "\"from\":\"assistant\"");
}

/* Reads what has come; returns whether the reply was in it. Each event is written as one chunk, so that the sizes of
   chunks stand between frames and never within one. */
static int receive(struct visitor *visitor) {
    ssize_t count = read(visitor->stream, visitor->buffer + visitor->length, LONGEST - 1 - visitor->length);
    if (count <= 0) fail("the server ended a stream");
    visitor->length += count;
    visitor->buffer[visitor->length] = 0;
    int replied = 0;
    char *frame = visitor->buffer, *end;
    while ((end = strstr(frame, "\n\n"))) {
        *end = 0;
        replied |= is_reply(visitor, frame);
        frame = end + 2;
    }
    visitor->length -= frame - visitor->buffer;
    memmove(visitor->buffer, frame, visitor->length + 1);
    return replied;
}

static void listen_to(int loop, int socket, unsigned name) {
    struct epoll_event interest = {.events = EPOLLIN, .data.u32 = name};
    if (epoll_ctl(loop, EPOLL_CTL_ADD, socket, &interest) < 0) fail("epoll");
}

int main(int count, char **arguments) {
    if (count != 5) fail("usage: turns PORT VISITORS SECONDS QUESTIONS");
    int port = atoi(arguments[1]), visitor_count = atoi(arguments[2]), loop = epoll_create1(0);
    double seconds = atof(arguments[3]);
    read_questions(arguments[4]);
    struct visitor *visitors = calloc(visitor_count, sizeof *visitors);
    if (!visitors) fail("memory");
    for (int index = 0; index < visitor_count; index++) {
        struct visitor *visitor = visitors + index;
        visitor->number = index;
        visitor->post = connect_to(port);
        open_session(visitor->post, visitor->token, sizeof visitor->token);
        visitor->stream = open_stream(port, visitor->token, 0);
        listen_to(loop, visitor->stream, index * 2);
        listen_to(loop, visitor->post, index * 2 + 1);
    }
    usleep(300000);
    long long start = now(), end = start + (long long)(seconds * 1e9);
    for (int index = 0; index < visitor_count; index++) ask(visitors + index);
    while (now() < end) {
        struct epoll_event ready[64];
        int ready_count = epoll_wait(loop, ready, 64, 100);
        for (int index = 0; index < ready_count; index++) {
            struct visitor *visitor = visitors + ready[index].data.u32 / 2;
            if (ready[index].data.u32 % 2) {
                read_acknowledgement(visitor);
                continue;
            }
            if (!receive(visitor)) continue;
            if (turn_count == MOST_TURNS) fail("too many turns");
            times[turn_count++] = (now() - visitor->sent) / 1e6;
            ask(visitor);
        }
    }
    double elapsed = (now() - start) / 1e9;
    printf("{\"turns\": %zu, \"per_second\": %.1f, \"milliseconds\": ", turn_count, turn_count / elapsed);
    print_percentiles(times, turn_count);
    printf("}\n");
}
