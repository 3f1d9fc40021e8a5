"""Where do webs differ: from each other, from policy, from what they propose together, from what came of them and from before?"""
