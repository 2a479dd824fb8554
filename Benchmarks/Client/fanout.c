/* Opens many event streams of one customer, sends one message, and times its arrival at each stream.

   usage: fanout PORT STREAMS PID (of the server, whose resident memory is read before and after) */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "connection.h"

/* In KiB. */
static long resident(const char *pid) {
    char path[64], line[256];
    long value = 0;
    snprintf(path, sizeof path, "/proc/%s/status", pid);
    FILE *file = fopen(path, "r");
    if (!file) fail(path);
    while (fgets(line, sizeof line, file)) sscanf(line, "VmRSS: %ld", &value);
    fclose(file);
    return value;
}

/* Reads events until `word` has come on every stream; returns the times in milliseconds since `start`. */
static void await_word(int loop, int count, char *has_come, const char *word, long long start, double *times) {
    long long deadline = now() + 60000000000LL;
    for (int arrived = 0; arrived < count;) {
        struct epoll_event ready[256];
        int ready_count = epoll_wait(loop, ready, 256, 1000);
        if (now() > deadline) {
            fprintf(stderr, "%d of %d streams had '%s' after 60 s\n", arrived, count, word);
            exit(1);
        }
        for (int index = 0; index < ready_count; index++) {
            static char buffer[1 << 16];
            ssize_t length = read(ready[index].data.u64 >> 32, buffer, sizeof buffer - 1);
            int stream = (int)(ready[index].data.u64 & 0xffffffff);
            if (length <= 0) fail("the server ended a stream");
            buffer[length] = 0;
            if (has_come[stream] || !strstr(buffer, word)) continue;
            has_come[stream] = 1;
            times[arrived++] = (now() - start) / 1e6;
        }
    }
}

int main(int count, char **arguments) {
    if (count != 4) fail("usage: fanout PORT STREAMS PID");
    int port = atoi(arguments[1]), stream_count = atoi(arguments[2]), loop = epoll_create1(0), post = connect_to(port);
    char token[200], *has_come = calloc(stream_count, 1);
    double *times = calloc(stream_count, sizeof *times);
    if (!has_come || !times) fail("memory");
    open_session(post, token, sizeof token);
    long before = resident(arguments[3]);
    long long start = now();
    for (int index = 0; index < stream_count; index++) {
        int stream = open_stream(port, token, 0);
        struct epoll_event interest = {.events = EPOLLIN, .data.u64 = (unsigned long long)stream << 32 | (unsigned)index};
        if (epoll_ctl(loop, EPOLL_CTL_ADD, stream, &interest) < 0) fail("epoll");
    }
    await_word(loop, stream_count, has_come, "retry: 1000", start, times);
    double opened = (now() - start) / 1e9;
    sleep(1);
    long after = resident(arguments[3]);
    memset(has_come, 0, stream_count);
    start = now();
    write_request(
        post, "POST", "/api/v1/chat/messages", token, "{\"id\":\"fan-out-question\",\"text\":\"How do returns work?\"}");
    await_word(loop, stream_count, has_come, "\"externalID\":\"fan-out-question\"", start, times);
    printf("{\"streams\": %d, \"open_seconds\": %.2f, \"kib_each\": %.1f, \"resident_mib\": %.0f, \"milliseconds\": ",
        stream_count, opened, (double)(after - before) / stream_count, after / 1024.0);
    print_percentiles(times, stream_count);
    printf("}\n");
}
