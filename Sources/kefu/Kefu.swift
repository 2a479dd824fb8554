import ArgumentParser
import Commands

@main
enum Kefu {
    static func main() async {
        await KefuCommand.main()
    }
}
